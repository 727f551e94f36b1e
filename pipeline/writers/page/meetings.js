const meetingKey = (source, day) => JSON.stringify([source, day]);
const meetingPlace = meeting => `#meeting=${encodeURIComponent(meetingKey(meeting.source, meeting.date))}`;
const meetingName = meeting => meeting.body || meeting.title || meeting.source;
const byMeeting = new Map(data.meetings.map(meeting => [meetingKey(meeting.source, meeting.date), meeting]));
let rowsAt = null;

function meetingLink(row) {
  const meeting = byMeeting.get(meetingKey(row.source, row.meeting_date));
  const name = [row.meeting, row.meeting_date].filter(Boolean).join(", ");
  return meeting && name ? make("a", name, { href: meetingPlace(meeting) }) : name;
}

/* The rows that each meeting raised, and those that it came back to. */
function rowsOf(meeting) {
  if (rowsAt === null) {
    rowsAt = new Map();
    const put = (report, row, what) => {
      const key = meetingKey(report.source, report.meeting_date);
      if (!rowsAt.has(key)) rowsAt.set(key, { raised: [], again: [] });
      rowsAt.get(key)[what].push(row);
    };
    for (const row of data.rows) {
      put(row, row, "raised");
      for (const report of row.again) put(report, row, "again");
    }
  }
  return rowsAt.get(meetingKey(meeting.source, meeting.date)) || { raised: [], again: [] };
}

function meetingList() {
  const wanted = by("meetings-body").value, list = make("ol", null, { class: "meetings" });
  for (const meeting of [...data.meetings].reverse()) {
    if (wanted && meeting.body !== wanted) continue;
    const item = make("li"), link = make("a", null, { href: meetingPlace(meeting) });
    link.append(make("span", meeting.date || "undated", { class: "day" }), meetingName(meeting));
    item.append(link, make("span", `${count(meeting.actions, "action")}, ${count(meeting.decisions, "decision")}`, { class: "told" }));
    list.append(item);
  }
  by("meetings-list").replaceChildren(list);
}

const count = (number, what) => `${number} ${what}${number === 1 ? "" : "s"}`;

function attendanceOf(meeting) {
  const nodes = [];
  for (const [status, title] of [["present", "Present"], ["in_attendance", "In attendance"], ["apologies", "Apologies"], ["absent", "Absent"]]) {
    const some = meeting.attendance.filter(attendee => attendee[1] === status);
    if (!some.length) continue;
    const list = make("ul", null, { class: "people" });
    for (const [name, , role] of some) list.append(make("li", role ? `${name} (${role})` : name));
    nodes.push(make("h4", `${title} (${some.length})`), list);
  }
  return nodes.length ? nodes : [make("p", "The minutes name nobody who was there.")];
}

function rowList(rows) {
  const list = make("ul");
  for (const row of rows) {
    const item = make("li"), open = make("button", row.action, { type: "button", class: "open" });
    open.addEventListener("click", () => detail(row));
    item.append(open, [row.owner && ` ${row.owner}`, row.due && `, due ${row.due}`, row.status && ` (${row.status})`].filter(Boolean).join(""));
    list.append(item);
  }
  return list;
}

/* The page of one meeting: who was there, what it decided, what it gave to whom, and what it came back to. */
function meetingPage(meeting) {
  const page = by("meeting"), { raised, again } = rowsOf(meeting);
  const same = data.meetings.filter(other => other.body === meeting.body), at = same.indexOf(meeting);
  const steps = make("p", null, { class: "steps" });
  steps.append(make("a", "All meetings", { href: "#view=meetings" }));
  if (at > 0) steps.append(make("a", `Before: ${same[at - 1].date || "undated"}`, { href: meetingPlace(same[at - 1]) }));
  if (at + 1 < same.length) steps.append(make("a", `After: ${same[at + 1].date || "undated"}`, { href: meetingPlace(same[at + 1]) }));
  const title = make("h2", `${meetingName(meeting)}, ${meeting.date || "undated"}`, { tabindex: "-1" });
  page.replaceChildren(steps, title,
    facts([["Title", meeting.title], ["Chair", meeting.chair], ["Venue", meeting.venue], ["Next meeting", meeting.next_meeting], ["Source", sourceLink(meeting.source, null)]]),
    make("h3", "Attendance"), ...attendanceOf(meeting));
  for (const [rows, head] of [
    [raised.filter(row => row.kind === "decision"), "Decisions"], [raised.filter(row => row.kind === "action"), "Actions"],
    [raised.filter(row => row.kind === "deadline"), "Deadlines"], [again, "Reported again"]]) {
    if (rows.length) page.append(make("h3", `${head} (${rows.length})`), rowList(rows));
  }
  by("meetings-all").hidden = true;
  page.hidden = false;
  return title;
}

function meetings() {
  options("meetings-body", distinct(data.meetings.map(meeting => meeting.body)));
  by("meetings-body").addEventListener("input", meetingList);
  meetingList();
}
