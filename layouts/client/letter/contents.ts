/** Marks the section being read in the table of contents. */

/** The section being read is the last whose heading is above this line, as a share of the window’s height. */
const readingLine = 0.2;

/** Keeps `aria-current` on the entry of the section at the reading line. */
export function markCurrentPlace(page: Document): void {
  const entries = [...page.querySelectorAll<HTMLAnchorElement>(".contents a")].flatMap((link) => {
    const place = page.getElementById(decodeURIComponent(link.hash.slice(1)));
    return place ? [{ link, place }] : [];
  });
  /** The entry for the anchor in the address, if it is in view: at the end of a page no heading can reach the line. */
  const chosenInSight = (): (typeof entries)[number] | undefined =>
    entries.find(({ link, place }) => link.hash === location.hash && place.getBoundingClientRect().top >= 0);
  const mark = (): void => {
    const line = innerHeight * readingLine;
    const atEnd = scrollY + innerHeight >= page.documentElement.scrollHeight - 2;
    const passed = entries.filter(({ place }) => place.getBoundingClientRect().top <= line);
    const current = atEnd && scrollY > 0 ? (chosenInSight() ?? entries.at(-1)) : passed.at(-1);
    for (const entry of entries) {
      if (entry === current) entry.link.setAttribute("aria-current", "true");
      else entry.link.removeAttribute("aria-current");
    }
  };
  let waiting = false;
  const markSoon = (): void => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      mark();
    });
  };
  addEventListener("scroll", markSoon, { passive: true });
  addEventListener("resize", markSoon);
  addEventListener("hashchange", markSoon);
  mark();
}
