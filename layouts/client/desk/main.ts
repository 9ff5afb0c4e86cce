/** The desk’s script: the source beside the reading, and files that are dropped. */
import { part } from "../dom.ts";
import { type SourcePane, shownPart } from "./passages.ts";
import { pdfSource } from "./pdf-source.ts";
import { textSource } from "./text-source.ts";

const pane = document.getElementById("source");
if (pane) void showSource(pane);
const drop = document.querySelector<HTMLFormElement>("#drop");
if (drop) takeDrops(drop);
document.getElementById("problems")?.focus();

async function showSource(pane: HTMLElement): Promise<void> {
  const blocks = [...document.querySelectorAll<HTMLElement>(".block")];
  const shown = blocks.map(shownPart);
  const { pdf } = pane.dataset;
  const wait = document.getElementById("source-wait");
  let source: SourcePane;
  try {
    source = pdf ? await pdfSource(pane, pdf, shown) : textSource(pane, shown);
  } catch (error) {
    wait?.prepend(`The pages cannot be drawn (${error instanceof Error ? error.message : error}). `);
    throw error;
  }
  wait?.remove();
  for (const button of document.querySelectorAll<HTMLElement>("[data-show]")) {
    button.addEventListener("click", () => show(source, part(button.dataset["show"] ?? "")));
  }
  pane.addEventListener("click", (event) => {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href^='#']") : null;
    const block = link && document.getElementById(link.hash.slice(1));
    if (!block) return;
    event.preventDefault();
    block.scrollIntoView({ block: "center" });
    block.focus({ preventScroll: true });
    show(source, block);
  });
  pane.dataset["ready"] = "true";
}

/** Marks the words of a part of the reading in the source, and says where they are. */
function show(source: SourcePane, element: HTMLElement): void {
  for (const chosen of document.querySelectorAll(".block.chosen")) chosen.classList.remove("chosen");
  if (element.matches(".block")) element.classList.add("chosen");
  const { name, passages } = shownPart(element);
  const found = source.mark(passages);
  const where = found && found.page !== null ? ` on page ${found.page}` : "";
  part("found").textContent = found
    ? `${name}: marked in the source${where}.`
    : `${name}: these words are not found in the source as they are.`;
}

/** Files that are dropped on the form are its files. */
function takeDrops(form: HTMLFormElement): void {
  const input = form.querySelector<HTMLInputElement>("input[type=file]");
  for (const type of ["dragenter", "dragover"]) {
    form.addEventListener(type, (event) => {
      event.preventDefault();
      form.classList.add("over");
    });
  }
  form.addEventListener("dragleave", () => form.classList.remove("over"));
  form.addEventListener("drop", (event) => {
    event.preventDefault();
    form.classList.remove("over");
    if (!input || !event.dataTransfer) return;
    input.files = event.dataTransfer.files;
    form.requestSubmit();
  });
}
