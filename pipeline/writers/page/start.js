const views = { register: null, meetings, charts };
function view(name) {
  for (const button of document.querySelectorAll("nav button")) {
    const on = button.dataset.view === name;
    button.setAttribute("aria-pressed", String(on));
    by(`view-${button.dataset.view}`).hidden = !on;
  }
  if (views[name]) { views[name](); views[name] = null; }
  if (name === "meetings") { by("meeting").hidden = true; by("meetings-all").hidden = false; }
}

for (const button of document.querySelectorAll("nav button")) button.addEventListener("click", () => {
  history.replaceState(null, "", `#view=${button.dataset.view}`);
  view(button.dataset.view);
});

/* A link may say what to show: #SOP-2017-09-4273 a row, #view=charts a view, #meeting=… a meeting, #owner=…&status=*open filters. */
function follow() {
  const place = location.hash.slice(1), wanted = new URLSearchParams(place);
  let name = "";
  try { name = decodeURIComponent(place); } catch { return; }
  if (byId.has(name)) { detail(byId.get(name)); return; }
  if (by("detail").open) by("detail").close();
  const meeting = byMeeting.get(wanted.get("meeting"));
  if (meeting) {
    view("meetings");
    const title = meetingPage(meeting);
    scrollTo(0, 0);
    title.focus();
    return;
  }
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
