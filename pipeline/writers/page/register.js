let shown = [], limit = CHUNK, sorted = { column: null, down: false };

function options(select, values) {
  for (const value of values) by(select).append(make("option", value, { value }));
}
const distinct = list => [...new Set(list.filter(Boolean))].sort((a, b) => a.localeCompare(b));
options("kind", distinct(data.rows.map(row => row.kind)));
options("status", distinct(data.rows.map(row => row.status)));
options("owner", distinct(data.rows.flatMap(row => row.owners)));
options("body", distinct(data.rows.map(row => row.meeting)));

function statusFits(row, wanted) {
  if (wanted === "") return true;
  if (wanted === "*open") return isOpen(row);
  if (wanted === "*late") return isLate(row);
  return row.status === wanted;
}

function filter() {
  const words = by("search").value.toLowerCase().split(/\s+/).filter(Boolean);
  const [kind, status, owner, body, from, to] = ["kind", "status", "owner", "body", "from", "to"].map(id => by(id).value);
  shown = data.rows.filter(row =>
    (kind === "" || row.kind === kind) && statusFits(row, status) && (owner === "" || row.owners.includes(owner)) &&
    (body === "" || row.meeting === body) && (from === "" || (isDay(row.due) && row.due >= from)) &&
    (to === "" || (isDay(row.due) && row.due <= to)) && words.every(word => has(row, word)));
  if (sorted.column) {
    const sign = sorted.down ? -1 : 1, column = sorted.column;
    shown.sort((a, b) => {
      const x = a[column] || "", y = b[column] || "";
      if (x === y) return 0;
      if (x === "" || y === "") return x === "" ? 1 : -1;
      return (x < y ? -1 : 1) * sign;
    });
  }
  limit = CHUNK;
  draw();
}

function draw() {
  by("rows").replaceChildren(...shown.slice(0, limit).map(line));
  by("more").hidden = shown.length <= limit;
  const more = shown.length > limit ? `, the first ${limit} of them here` : "";
  by("found").textContent = `${shown.length} of ${data.rows.length} rows${more}`;
}

function line(row) {
  const late = isLate(row);
  const tr = make("tr", null, { class: late ? "late" : isOpen(row) ? "" : "closed" });
  tr.dataset.id = row.id;
  const id = make("td", null, { class: "id" });
  id.append(make("button", row.id, { class: "open", type: "button" }));
  const status = make("td");
  if (row.kind === "deadline") status.append(make("span", "deadline", { class: "badge" }));
  else if (row.status) status.append(make("span", late && row.status !== "overdue" ? `${row.status}, overdue` : row.status, { class: "badge" }));
  else status.textContent = row.kind;
  tr.append(id, status, make("td", row.action, { class: "action" }), make("td", row.owner, { class: "owner" }),
    make("td", row.due || row.due_text, { class: isDay(row.due) ? "day" : "" }), make("td", row.meeting, { class: "meeting" }), make("td", row.meeting_date, { class: "day" }));
  return tr;
}

/* The source's text with the row's own words, the people, organisations and dates in it marked where they stand. */
function passage(row) {
  const quote = make("blockquote");
  if (!row.passage) { quote.append(make("mark", row.evidence, { class: "evidence" })); return quote; }
  const { start, end, marks } = row.passage, text = data.texts[row.passage.text];
  const piece = (from, to) => {
    const nodes = [];
    let at = from;
    for (const [first, last, what] of marks) {
      if (first < at || last > to) continue;
      nodes.push(text.slice(at, first), make("mark", text.slice(first, last), { class: what, title: what }));
      at = last;
    }
    return [...nodes, text.slice(at, to)];
  };
  const own = make("mark", null, { class: "evidence" });
  own.append(make("span", "The row’s own words: ", { class: "unseen" }), ...piece(start, end), make("span", " (end)", { class: "unseen" }));
  quote.append(...piece(0, start), own, ...piece(end, text.length));
  return quote;
}

function passageKey(row) {
  const key = make("p", "Marked: ", { class: "key" });
  key.append(make("mark", "the row’s own words", { class: "evidence" }));
  const there = new Set((row.passage ? row.passage.marks : []).map(mark => mark[2]));
  for (const what of ["person", "organisation", "date"]) if (there.has(what)) key.append(make("mark", what, { class: what }));
  return key;
}

function detail(row) {
  by("detail-title").textContent = row.action;
  const content = by("detail-content");
  content.replaceChildren(
    facts([["Id", row.id], ["Kind", row.kind], ["Status", row.status], ["Owner", row.owner], ["Organisation", row.organisation],
      ["Due", [row.due, row.due_text && row.due_text !== row.due ? `(${row.due_text})` : null].filter(Boolean).join(" ")],
      ["Raised by", meetingLink(row)], ["Minute", [row.minute, row.section].filter(Boolean).join(" ")],
      ["Source", sourceLink(row.source, row.page)], ["Confidence", row.confidence === null ? null : `${Math.round(row.confidence * 100)} %`]]),
    make("h3", "In the minutes"), passage(row), passageKey(row));
  for (const [column, text] of Object.entries(row.ours)) content.append(make("p", `Changed by hand: ${column}. The minutes say: ${text || "(nothing)"}`));
  if (row.again.length) {
    content.append(make("h3", "Reported again"));
    const list = make("ul");
    for (const report of row.again) {
      const item = make("li", `${report.meeting_date || "undated"}, ${report.status || "no status"}${report.due ? `, due ${report.due}` : ""}: ${report.words} (`);
      item.append(sourceLink(report.source, report.page), ")");
      list.append(item);
    }
    content.append(list);
  }
  for (const name of row.possible_duplicates) {
    const other = byId.get(name);
    if (!other) continue;
    const line = make("p", "Possible duplicate of ");
    line.append(make("a", name, { href: `#${encodeURIComponent(name)}` }), `: ${other.action}`);
    content.append(line);
  }
  if (!by("detail").open) by("detail").showModal();
  by("detail").scrollTop = 0;
}
