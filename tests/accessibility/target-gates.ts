/** What people with shaky hands or thick fingers press. */
import type { Page } from "playwright-core";

/** What level AAA asks of targets in CSS px each way (WCAG 2.5.5); axe holds all to the 24 px of level AA. */
const leastSize = 44;

/** What every page has of the frame around it, and what is pressed rather than read. */
const framed =
  ".site-header a, .site-header button, .site-header input, .breadcrumb a, .footer-links a, form button, form input:not([type=checkbox], [type=radio], [type=hidden]), form select";

/** Targets of the frame and of forms that are smaller than level AAA asks. */
export async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(
    ([selector, least]) =>
      [...document.querySelectorAll<HTMLElement>(selector)]
        .filter((element) => element.checkVisibility({ visibilityProperty: true }))
        .flatMap((element) => {
          const { width, height } = element.getBoundingClientRect();
          // Half a pixel is lost to rounding where text sets the size.
          if (Math.min(width, height) >= least - 0.5) return [];
          const words = element.getAttribute("aria-label") ?? element.textContent?.trim();
          return [
            `<${element.localName}> “${(words || element.id).slice(0, 40)}” is ${Math.round(width)} × ${Math.round(height)} px`,
          ];
        }),
    [framed, leastSize] as const,
  );
}
