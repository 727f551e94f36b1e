"use strict";
const data = JSON.parse(document.getElementById("data").textContent);
const CHUNK = 100, PRINTED = 5000;
const CLOSED = new Set(data.closed);
const today = data.as_of || new Date(Date.now() - new Date().getTimezoneOffset() * 60000).toISOString().slice(0, 10);
const by = id => document.getElementById(id);
const COLUMNS = [["id", "Id"], ["status", "Status"], ["action", "Action"], ["owner", "Owner"], ["due", "Due"], ["meeting", "Body"], ["meeting_date", "Meeting"]];

function make(tag, text, attributes) {
  const node = document.createElement(tag);
  if (text !== undefined && text !== null) node.textContent = text;
  for (const [name, value] of Object.entries(attributes || {})) node.setAttribute(name, value);
  return node;
}

const isDay = text => /^\d{4}-\d\d-\d\d$/.test(text || "");
const isOpen = row => row.status !== null && !CLOSED.has(row.status.toLowerCase());
const isLate = row => row.kind === "action" && isOpen(row) && isDay(row.due) && row.due < today;
for (const row of data.rows) {
  row.owner = row.owners.join("; ");
}
const SEARCHED = ["id", "action", "owner", "organisation", "meeting", "section", "minute", "due_text", "evidence", "source"];
const has = (row, word) => (row.text ??= SEARCHED.map(name => row[name] || "").join("\n").toLowerCase()).includes(word);
const byId = new Map(data.rows.map(row => [row.id, row]));

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

function marked(row) {
  const quote = make("blockquote");
  let at = 0;
  for (const [start, end, what] of row.marks) {
    if (start < at) continue;
    quote.append(row.evidence.slice(at, start), make("mark", row.evidence.slice(start, end), { class: what, title: what }));
    at = end;
  }
  quote.append(row.evidence.slice(at));
  return quote;
}

function sourceLink(source, page) {
  const where = page ? `${source}, page ${page}` : source;
  if (data.inputs === null || !source) return make("span", where);
  const path = [...data.inputs.split("/"), ...source.split("/")].map(encodeURIComponent).join("/");
  return make("a", where, { href: path + (page && source.toLowerCase().endsWith(".pdf") ? `#page=${page}` : "") });
}

function facts(pairs) {
  const list = make("dl");
  for (const [name, value] of pairs) {
    if (value === null || value === undefined || value === "") continue;
    const dd = make("dd");
    dd.append(value);
    list.append(make("dt", name), dd);
  }
  return list;
}

function detail(row) {
  by("detail-title").textContent = row.action;
  const content = by("detail-content");
  content.replaceChildren(
    facts([["Id", row.id], ["Kind", row.kind], ["Status", row.status], ["Owner", row.owner], ["Organisation", row.organisation],
      ["Due", [row.due, row.due_text && row.due_text !== row.due ? `(${row.due_text})` : null].filter(Boolean).join(" ")],
      ["Raised by", [row.meeting, row.meeting_date].filter(Boolean).join(", ")], ["Minute", [row.minute, row.section].filter(Boolean).join(" ")],
      ["Source", sourceLink(row.source, row.page)], ["Confidence", row.confidence === null ? null : `${Math.round(row.confidence * 100)} %`]]),
    make("h3", "The minutes’ own words"), marked(row));
  if (row.marks.length) {
    const key = make("p", "Marked: ", { class: "key" });
    for (const what of ["person", "organisation", "date"]) key.append(make("mark", what, { class: what }));
    content.append(key);
  }
  for (const [column, text] of Object.entries(row.ours)) content.append(make("p", `Changed by hand: ${column}. The minutes say: ${text || "(nothing)"}`));
  if (row.again.length) {
    content.append(make("h3", "Reported again"));
    const list = make("ul");
    for (const report of row.again) {
      const item = make("li", `${report.meeting_date || "undated"}, ${report.status || "no status"}: ${report.words} `);
      item.append(sourceLink(report.source, report.page));
      list.append(item);
    }
    content.append(list);
  }
  for (const name of row.possible_duplicates) {
    const other = byId.get(name);
    if (other) content.append(make("p", `Possible duplicate of ${name}: ${other.action}`));
  }
  if (!by("detail").open) by("detail").showModal();
}

function names(list, status) {
  return list.filter(a => a[1] === status).map(a => a[2] ? `${a[0]} (${a[2]})` : a[0]).join(", ");
}

function meetings() {
  const at = new Map();
  for (const row of data.rows) {
    for (const report of [row, ...row.again]) {
      const key = JSON.stringify([report.source, report.meeting_date]);
      if (!at.has(key)) at.set(key, new Set());
      at.get(key).add(row);
    }
  }
  const all = [...data.meetings].reverse().map(meeting => {
    const box = make("details"), head = make("summary");
    head.append(make("span", meeting.date || "undated", { class: "day" }), meeting.body || meeting.title || meeting.source);
    box.append(head);
    box.addEventListener("toggle", () => {
      if (!box.open || box.childElementCount > 1) return;
      box.append(facts([["Title", meeting.title], ["Chair", meeting.chair], ["Venue", meeting.venue], ["Present", names(meeting.attendance, "present")],
        ["In attendance", names(meeting.attendance, "in_attendance")], ["Apologies", names(meeting.attendance, "apologies")],
        ["Absent", names(meeting.attendance, "absent")], ["Next meeting", meeting.next_meeting], ["Source", sourceLink(meeting.source, null)]]));
      const rows = [...(at.get(JSON.stringify([meeting.source, meeting.date])) || [])];
      for (const [kind, title] of [["decision", "Decisions"], ["action", "Actions"], ["deadline", "Deadlines"]]) {
        const some = rows.filter(row => row.kind === kind);
        if (!some.length) continue;
        const list = make("ul");
        for (const row of some) {
          const item = make("li"), open = make("button", row.action, { type: "button", class: "open" });
          open.addEventListener("click", () => detail(row));
          item.append(open, [row.owner && ` ${row.owner}`, row.due && `, due ${row.due}`, row.status && ` (${row.status})`].filter(Boolean).join(""));
          list.append(item);
        }
        box.append(make("h3", title), list);
      }
    });
    return box;
  });
  by("view-meetings").replaceChildren(...all);
}

function svg(tag, attributes, text) {
  const node = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  if (text !== undefined) node.textContent = text;
  return node;
}

function bars(title, items) {
  const figure = make("figure"), height = 24, left = 210, width = 520, most = Math.max(1, ...items.map(i => i.open + i.late));
  const told = items.map(i => `${i.name}: ${i.open + i.late} open, ${i.late} of them overdue`).join("; ");
  const chart = svg("svg", { role: "img", "aria-label": `${title}. ${told}`, width: left + width + 60, height: height * items.length + 4 });
  items.forEach((item, n) => {
    const y = n * height, scale = width / most;
    chart.append(svg("text", { x: left - 8, y: y + 16, "text-anchor": "end" }, item.name.length > 28 ? item.name.slice(0, 27) + "…" : item.name),
      svg("rect", { class: "bar-open", x: left, y: y + 4, width: item.open * scale, height: height - 8 }),
      svg("rect", { class: "bar-late", x: left + item.open * scale, y: y + 4, width: item.late * scale, height: height - 8 }),
      svg("text", { x: left + (item.open + item.late) * scale + 6, y: y + 16 }, String(item.open + item.late)));
  });
  const legend = make("p", null, { class: "legend" });
  legend.append(make("span", null, { class: "o" }), "open, not yet due", make("span", null, { class: "l" }), "overdue");
  figure.append(make("figcaption", title), legend, chart);
  return figure;
}

function charts() {
  const actions = data.rows.filter(row => row.kind === "action"), owners = new Map();
  for (const row of actions.filter(isOpen)) {
    for (const name of row.owners.length ? row.owners : ["(nobody named)"]) {
      const item = owners.get(name) || { name, open: 0, late: 0 };
      item[isLate(row) ? "late" : "open"] += 1;
      owners.set(name, item);
    }
  }
  const byOwner = [...owners.values()].sort((a, b) => b.open + b.late - a.open - a.late || a.name.localeCompare(b.name)).slice(0, 25);
  const days = distinct(data.meetings.map(meeting => meeting.date));
  const months = distinct(days.map(day => day.slice(0, 7))).slice(-36);
  const over = months.map(name => {
    const end = `${name}-31`, item = { name, open: 0, late: 0 };
    for (const row of actions) {
      const raised = row.first_raised;
      if (!raised || raised > end) continue;
      const ended = !isOpen(row) && (row.again.length ? row.again[row.again.length - 1].meeting_date : raised);
      if (ended && ended <= end) continue;
      item[isDay(row.due) && row.due <= end ? "late" : "open"] += 1;
    }
    return item;
  });
  by("view-charts").replaceChildren(bars("Open actions by owner", byOwner), bars("Open actions at the end of each month", over));
}

const views = { register: null, meetings, charts };
function view(name) {
  for (const button of document.querySelectorAll("nav button")) {
    const on = button.dataset.view === name;
    button.setAttribute("aria-pressed", String(on));
    by(`view-${button.dataset.view}`).hidden = !on;
  }
  if (views[name]) { views[name](); views[name] = null; }
}

for (const button of document.querySelectorAll("nav button")) button.addEventListener("click", () => view(button.dataset.view));

/* A link may say what to show: #SOP-2017-09-4273 a row, #view=charts a view, #owner=…&status=*open filters. */
function follow() {
  const place = location.hash.slice(1), wanted = new URLSearchParams(place);
  let name = "";
  try { name = decodeURIComponent(place); } catch { return; }
  if (byId.has(name)) { detail(byId.get(name)); return; }
  if (wanted.get("view") in views) view(wanted.get("view"));
  let any = false;
  for (const id of ["search", "kind", "status", "owner", "body", "from", "to"]) {
    if (wanted.has(id)) { by(id).value = wanted.get(id); any = true; }
  }
  if (any) filter();
}

for (const [column, name] of COLUMNS) {
  const head = make("th", null, { scope: "col", "aria-sort": "none" }), button = make("button", name, { type: "button" });
  button.addEventListener("click", () => {
    sorted = { column, down: sorted.column === column && !sorted.down };
    for (const other of by("heads").children) other.setAttribute("aria-sort", "none");
    head.setAttribute("aria-sort", sorted.down ? "descending" : "ascending");
    filter();
  });
  head.append(button);
  by("heads").append(head);
}
by("rows").addEventListener("click", event => {
  const tr = event.target.closest("tr");
  if (tr && !String(getSelection())) detail(byId.get(tr.dataset.id));
});
by("filters").addEventListener("input", filter);
by("filters").addEventListener("reset", () => setTimeout(filter));
by("filters").addEventListener("submit", event => event.preventDefault());
by("more").addEventListener("click", () => { limit += CHUNK * 5; draw(); });
addEventListener("beforeprint", () => { limit = Math.max(limit, Math.min(shown.length, PRINTED)); draw(); });
const late = data.rows.filter(isLate).length, open = data.rows.filter(row => row.kind === "action" && isOpen(row)).length;
by("counts").textContent = `${data.meetings.length} meetings, ${data.rows.length} rows; ${open} open actions, ${late} of them past due on ${today}`;
filter();
addEventListener("hashchange", follow);
follow();
