// Adds new requests to the table. Without it, the page shows them when it is loaded again.
const table = document.getElementById("requests");
const live = document.getElementById("live");
const only = document.getElementById("only");

function show() {
  for (const row of table.tBodies[0].rows) row.hidden = only.checked && row.dataset.violations === "0";
}

async function read() {
  if (!live.checked || document.hidden) return;
  const answer = await fetch(`${table.dataset.source}?since=${table.dataset.last}`);
  if (!answer.ok) return;
  const rows = document.createElement("tbody");
  rows.innerHTML = await answer.text();
  const first = rows.querySelector("tr");
  if (!first) return;
  table.dataset.last = first.dataset.number;
  table.tBodies[0].prepend(...rows.querySelectorAll("tr"));
  document.getElementById("none").hidden = true;
  while (table.tBodies[0].rows.length > 500) table.tBodies[0].lastElementChild.remove();
  show();
}

only.addEventListener("change", show);
setInterval(() => read().catch(() => {}), 1000);
