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
const has = (row, word) => (row.searched ??= SEARCHED.map(name => row[name] || "").join("\n").toLowerCase()).includes(word);
const byId = new Map(data.rows.map(row => [row.id, row]));

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
