/** What a page must keep for people who read it without scripts, styles, colours or movement, or on paper. */
import type { Page } from "playwright-core";

/** What still moves for people who asked for less movement. */
export async function movements(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const moves = (element: Element, part?: string): boolean => {
      const { animationName, animationDuration, transitionDuration, scrollBehavior } = getComputedStyle(
        element,
        part,
      );
      const lasts = (durations: string): boolean =>
        durations.split(",").some((one) => Number.parseFloat(one) > 0);
      return (
        (animationName !== "none" && lasts(animationDuration)) ||
        lasts(transitionDuration) ||
        scrollBehavior === "smooth"
      );
    };
    return [...document.querySelectorAll("*")]
      .filter((element) => moves(element) || moves(element, "::before") || moves(element, "::after"))
      .map((element) => `<${element.localName} class="${element.getAttribute("class") ?? ""}"> moves`);
  });
}

/** Things to press that do nothing without a script. */
export async function deadControls(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("button, [role=button], select, input")]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => !element.closest("form[action]"))
      .map(
        (element) =>
          `<${element.localName}> “${element.textContent?.trim().slice(0, 40)}” does nothing without a script`,
      ),
  );
}

/** Drawings taller than the window where no style says how large they are. */
export async function unboundedDrawings(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("svg, img")]
      .filter(
        (element) => !element.getAttribute("height") && element.getBoundingClientRect().height > innerHeight,
      )
      .map(
        (element) => `<${element.localName} class="${element.getAttribute("class") ?? ""}"> fills the window`,
      ),
  );
}

/** Shapes of drawings that have the colour of their background, so that nobody sees them. */
export async function invisibleShapes(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isClear = (color: string): boolean => /^rgba\(.*, 0\)$/.test(color);
    const groundOf = (start: Element): string => {
      for (let box: Element | null = start; box; box = box.parentElement) {
        const { backgroundColor } = getComputedStyle(box);
        if (!isClear(backgroundColor)) return backgroundColor;
      }
      const probe = document.createElement("i");
      probe.style.forcedColorAdjust = "none";
      probe.style.color = "Canvas";
      document.body.append(probe);
      const { color } = getComputedStyle(probe);
      probe.remove();
      return color;
    };
    // Words in drawings are measured against the shape behind them.
    return [...document.querySelectorAll("svg :is(path, rect, circle, line, polyline, polygon)")]
      .filter((shape) => {
        const { fill, stroke } = getComputedStyle(shape);
        const ground = groundOf(shape);
        const drawn = [fill, stroke].filter((paint) => paint !== "none" && !isClear(paint));
        return drawn.length > 0 && drawn.every((paint) => paint === ground);
      })
      .map(
        (shape) =>
          `<${shape.localName} class="${shape.getAttribute("class") ?? ""}"> has the colour of its ground`,
      );
  });
}

/**
 * Words that are lost when the reader has chosen the colours: the browser puts its background colour behind all words,
 * and keeps the colour of words for which the page names that same colour.
 */
export async function lostWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const probe = document.createElement("i");
    probe.style.forcedColorAdjust = "none";
    probe.style.color = "Canvas";
    document.body.append(probe);
    const ground = getComputedStyle(probe).color;
    probe.remove();
    return [...document.body.querySelectorAll<HTMLElement>("*")]
      .filter((element) => element instanceof HTMLElement && element.checkVisibility())
      .filter((element) =>
        [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== ""),
      )
      .filter((element) => getComputedStyle(element).color === ground)
      .map(
        (element) => `<${element.localName}> “${element.textContent?.trim().slice(0, 40)}” cannot be seen`,
      );
  });
}
