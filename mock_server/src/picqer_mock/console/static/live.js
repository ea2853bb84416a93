// Adds new requests to the table. Without it, the page shows them when it is loaded again.
const table = document.getElementById("requests");
const rows = table.tBodies[0];
const live = document.getElementById("live");
const only = document.getElementById("only");
const PAUSE = 1000; // milliseconds
const MOST = 500; // rows

function show() {
  for (const row of rows.rows) row.hidden = only.checked && row.dataset.violations === "0";
}

async function read() {
  if (!live.checked || document.hidden) return;
  const answer = await fetch(`${table.dataset.source}/${table.dataset.last}`);
  if (!answer.ok) return;
  const added = document.createElement("tbody");
  added.innerHTML = await answer.text();
  const newest = added.querySelector("tr");
  if (!newest) return;
  table.dataset.last = newest.dataset.number;
  rows.prepend(...added.children);
  document.getElementById("none").hidden = true;
  while (rows.rows.length > MOST) rows.lastElementChild.remove();
  show();
}

async function follow() {
  await read().catch(() => {}); // the mock may be stopped, and come back
  setTimeout(follow, PAUSE);
}

for (const control of document.querySelectorAll(".js")) control.hidden = false;
only.addEventListener("change", show);
follow();
