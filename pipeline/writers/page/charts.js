function svg(tag, attributes, text) {
  const node = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  if (text !== undefined) node.textContent = text;
  return node;
}

const OPEN = "open, not overdue", LATE = "overdue", MOST_OWNERS = 25, MOST_MONTHS = 36;

/* A chart with its legend, and the same figures as a table for those who do not see it. */
function figure(title, head, items, chart) {
  const node = make("figure"), legend = make("p", null, { class: "legend", "aria-hidden": "true" }), more = make("details"), table = make("table");
  legend.append(make("span", null, { class: "o" }), OPEN, make("span", null, { class: "l" }), LATE);
  const row = (tag, cells) => {
    const tr = make("tr");
    cells.forEach((text, n) => tr.append(make(n ? tag : "th", text, { ...(n ? {} : { scope: tag === "th" ? "col" : "row" }), ...(tag === "th" ? { scope: "col" } : {}) })));
    return tr;
  };
  const thead = make("thead"), tbody = make("tbody");
  thead.append(row("th", [head, OPEN, LATE]));
  tbody.append(...items.map(item => row("td", [item.name, item.open, item.late])));
  table.append(make("caption", title), thead, tbody);
  more.append(make("summary", "The figures as a table"), table);
  node.append(make("figcaption", title), legend, chart, more);
  return node;
}

const told = (title, items) => `${title}. ${items.map(i => `${i.name}: ${i.open + i.late} open, ${i.late} of them overdue`).join("; ")}`;
const short = (name, length) => name.length > length ? name.slice(0, length - 1) + "…" : name;

function bars(title, items) {
  const height = 24, left = 210, width = 520, scale = width / Math.max(1, ...items.map(i => i.open + i.late));
  const chart = svg("svg", { role: "img", "aria-label": told(title, items), width: left + width + 60, height: height * items.length + 4 });
  items.forEach((item, n) => {
    const y = n * height, all = item.open + item.late;
    chart.append(svg("text", { x: left - 8, y: y + 16, "text-anchor": "end" }, short(item.name, 28)),
      svg("rect", { class: "bar-open", x: left, y: y + 4, width: item.open * scale, height: height - 8 }),
      svg("rect", { class: "bar-late", x: left + item.open * scale, y: y + 4, width: item.late * scale, height: height - 8 }),
      svg("text", { x: left + all * scale + 6, y: y + 16 }, String(all)));
  });
  return figure(title, "Owner", items, chart);
}

/* Columns from month to month, each with its figure above it. */
function columns(title, items) {
  const step = Math.max(22, Math.min(56, Math.floor(820 / Math.max(1, items.length)))), height = 220, top = 20;
  const scale = (height - top) / Math.max(1, ...items.map(i => i.open + i.late));
  const chart = svg("svg", { role: "img", "aria-label": told(title, items), width: step * items.length + 20, height: height + 62 });
  chart.append(svg("line", { class: "axis", x1: 8, y1: height, x2: step * items.length + 12, y2: height }));
  items.forEach((item, n) => {
    const x = 10 + n * step, open = item.open * scale, late = item.late * scale, middle = x + step / 2;
    chart.append(svg("rect", { class: "bar-late", x: x + 3, y: height - late, width: step - 6, height: late }),
      svg("rect", { class: "bar-open", x: x + 3, y: height - late - open, width: step - 6, height: open }),
      svg("text", { x: middle, y: height - late - open - 5, "text-anchor": "middle" }, String(item.open + item.late)),
      svg("text", { transform: `translate(${middle + 4} ${height + 8}) rotate(-60)`, "text-anchor": "end" }, item.name));
  });
  return figure(title, "Month", items, chart);
}

/* The day on which a row was due, as it was known at the end of some day. */
function dueAt(row, end) {
  let due = row.due;
  for (const [day, then] of row.dues) if (day && day <= end) due = then;
  return row.by_hand.includes("due") ? row.due : due;
}

/* The day since which a row is closed; what people closed by hand is closed since now. */
function closedSince(row) {
  if (isOpen(row)) return null;
  if (row.by_hand.includes("status")) return today;
  return row.again.length ? row.again[row.again.length - 1].meeting_date : row.first_raised;
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
  const byOwner = [...owners.values()].sort((a, b) => b.open + b.late - a.open - a.late || a.name.localeCompare(b.name)).slice(0, MOST_OWNERS);
  const months = distinct(data.meetings.map(meeting => (meeting.date || "").slice(0, 7))).slice(-MOST_MONTHS);
  const over = months.map(name => {
    const end = `${name}-31`, item = { name, open: 0, late: 0 };
    for (const row of actions) {
      if (!row.first_raised || row.first_raised > end) continue;
      const closed = closedSince(row);
      if (closed && closed <= end) continue;
      const due = dueAt(row, end);
      item[isDay(due) && due <= end ? "late" : "open"] += 1;
    }
    return item;
  });
  by("view-charts").append(bars("Open actions by owner", byOwner), columns("Open actions at the end of each month", over));
}
