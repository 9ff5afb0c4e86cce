/** What a page must keep for people who use it by keyboard: everything that takes focus can be reached, seen and left again. */
import type { Page } from "playwright-core";

/** One stop of the Tab key. */
export type Stop = { name: string; problems: string[] };

/** The minimum contrast of a focus outline with what is around it (WCAG 1.4.11). */
const minimumContrast = 3;

/** The minimum thickness in CSS px of a focus outline (WCAG 2.4.13, of level AAA). */
const minimumThickness = 2;

/**
 * Goes through the page with the Tab key and gives every stop, in order, with what is wrong there: focus that cannot be
 * seen, is covered by something else, or goes backwards.
 */
export async function tabStops(page: Page): Promise<Stop[]> {
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    window.scrollTo(0, 0);
    getSelection()?.removeAllRanges();
  });
  const expected = await page.evaluate(
    () => document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]").length,
  );
  const stops: Stop[] = [];
  // Boxes that scroll are places to focus too, which no selector finds, and fields for a month have several.
  for (let presses = 0; presses <= 2 * expected; presses += 1) {
    await page.keyboard.press("Tab");
    const visited = await visit(page);
    if (visited === "inside") continue;
    if (visited === "again") break;
    const stop = visited === "left" ? null : await focusedStop(page);
    if (stop === null) return stops;
    stops.push(stop);
  }
  stops.at(-1)?.problems.push("the Tab key does not lead on from here");
  return stops;
}

/** What is wrong with focus anywhere on the page. */
export async function focusProblems(page: Page): Promise<string[]> {
  const stops = await tabStops(page);
  const unreached = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("a[href], button, input, select, textarea, summary")]
      .filter(
        (element) => element.checkVisibility({ visibilityProperty: true }) && !element.matches(":disabled"),
      )
      .filter((element) => element.tabIndex >= 0 && !("seen" in element.dataset))
      // Of a group of radio buttons the Tab key reaches one; arrows reach the others.
      .filter((element) => element.getAttribute("type") !== "radio")
      .map((element) => `<${element.localName}> “${element.textContent?.trim().slice(0, 40)}”`),
  );
  return [
    ...stops.flatMap(({ name, problems }) => problems.map((problem) => `${name}: ${problem}`)),
    ...unreached.map((name) => `${name}: the Tab key does not reach it`),
  ];
}

/** Whether focus is at a new place, still inside the last one, at one it has been at before, or no longer in the page. */
function visit(page: Page): Promise<"new" | "inside" | "again" | "left"> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement || element instanceof SVGElement) || element === document.body)
      return "left";
    const { seen } = element.dataset;
    const before = document.querySelectorAll("[data-seen]").length;
    if (seen === undefined) {
      element.dataset["seen"] = String(before + 1);
      return "new";
    }
    if (Number(seen) === before && element.matches("input[type=month]")) return "inside";
    // After the last stop some browsers go back to the first, others leave the page.
    return seen === "1" ? "left" : "again";
  });
}

/** Where focus is, and what is wrong with how it is shown; null if it is nowhere in the page. */
export async function focusedStop(page: Page): Promise<Stop | null> {
  return page.evaluate(
    ([contrastWanted, thicknessWanted]) => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement || element instanceof SVGElement) || element === document.body)
        return null;
      const problems: string[] = [];
      const words = element.getAttribute("aria-label") ?? element.textContent?.trim();
      const name = `<${element.localName}> “${(words || element.id).slice(0, 40)}”`;
      if (element.tabIndex > 0) problems.push("has a tabindex above 0, which breaks the order of reading");

      type Channels = [red: number, green: number, blue: number, alpha: number];
      // Drawing a colour to read it is slow, and a page has few of them.
      const kept = window as Window & { coloursRead?: Map<string, Channels> };
      kept.coloursRead ??= new Map();
      const { coloursRead } = kept;
      const channels = (color: string): Channels => {
        const known = coloursRead.get(color);
        if (known) return known;
        const context = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
        if (!context) throw new Error("no canvas to read colours with");
        context.fillStyle = color;
        context.fillRect(0, 0, 1, 1);
        const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
        coloursRead.set(color, [red, green, blue, alpha]);
        return [red, green, blue, alpha];
      };
      const luminance = (color: string): number => {
        const [red, green, blue] = channels(color);
        const linear = [red, green, blue].map((value) =>
          value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
        );
        return 0.2126 * (linear[0] ?? 0) + 0.7152 * (linear[1] ?? 0) + 0.0722 * (linear[2] ?? 0);
      };
      const around = (start: Element): string => {
        for (let box: Element | null = start; box; box = box.parentElement) {
          const { backgroundColor } = getComputedStyle(box);
          if (channels(backgroundColor)[3] === 255) return backgroundColor;
        }
        return "Canvas";
      };
      // A link around nothing but a box, or a label drawn for a hidden input, may carry the outline.
      const candidates = [
        element,
        ...("labels" in element ? ((element as HTMLInputElement).labels ?? []) : []),
      ];
      const drawn = candidates
        .map((candidate) => ({ candidate, style: getComputedStyle(candidate) }))
        .find(
          ({ style }) =>
            style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= thicknessWanted,
        );
      // Inside a field for a month the browser itself draws where focus is.
      const isInside = element.matches("input[type=month]:not(:focus-visible)");
      if (isInside) return { name, problems };
      if (!drawn) problems.push("focus cannot be seen: no outline of at least 2 px");
      else {
        const inside = Number.parseFloat(drawn.style.outlineOffset) < 0;
        const ground = around(inside ? drawn.candidate : (drawn.candidate.parentElement ?? drawn.candidate));
        const [light, dark] = [luminance(drawn.style.outlineColor), luminance(ground)].sort((a, b) => b - a);
        const contrast = ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
        if (contrast < contrastWanted)
          problems.push(`focus is hard to see: its outline has a contrast of ${contrast.toFixed(1)} to 1`);
      }

      const boxes = [...element.getClientRects()];
      const seen = boxes.some(({ left, right, top, bottom }) => {
        const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
        const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
        const hit = document.elementFromPoint(x, y);
        return hit !== null && candidates.some((candidate) => candidate.contains(hit));
      });
      if (!seen) problems.push("focus is out of sight or covered by something else");
      return { name, problems };
    },
    [minimumContrast, minimumThickness] as const,
  );
}
