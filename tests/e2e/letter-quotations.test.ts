import { describe, expect, it } from "vitest";
import { letterInBrowser, published } from "../support/letter-in-browser.ts";

const letter = letterInBrowser();

describe("words that are selected", () => {
  /** Selects the words between two places of a paragraph’s text. */
  const select = (id: string, from: string, to: string): Promise<void> =>
    letter.page.evaluate(
      ([id, from, to]) => {
        const text = document.getElementById(id ?? "")?.lastChild;
        if (!(text instanceof Text)) throw new Error(`#${id} ends with no text`);
        const start = text.data.indexOf(from ?? "");
        const end = text.data.indexOf(to ?? "", start) + (to ?? "").length;
        getSelection()?.setBaseAndExtent(text, start, text, end);
      },
      [id, from, to],
    );

  it("are copied whole as a quotation with its source and an address that leads to them", async () => {
    await letter.go();
    await select("p8", "ore groups are", "regular bas");
    await letter.page.getByRole("button", { name: "Copy quotation from paragraph 8" }).click();
    await expect.poll(letter.clipboard).toContain("Core groups");
    const quotation = await letter.clipboard();
    expect(quotation).toBe(
      `‘Core groups are being held on a regular basis’ (Ofsted, ‘Monitoring visit of Birmingham’s children’s services’, letter on the visit of 12 to 13 December 2017, Inspection Letters Archive, paragraph 8, ${published}#p8:~:text=Core%20groups%20are%20being%20held%20on%20a%20regular%20basis)`,
    );
    const address = quotation.slice(quotation.indexOf("#p8"), -1);
    await letter.page.goto("about:blank");
    await letter.go(address);
    expect(await letter.page.locator(":target").getAttribute("id")).toBe("p8");
  });

  it("are linked to where they are, though the same words are also earlier on the page", async () => {
    await letter.go();
    const words = "children subject to";
    const paragraphs = await letter.page.locator("article .paragraph").allInnerTexts();
    const standing = paragraphs.flatMap((text, index) => (text.includes(words) ? [`p${index + 1}`] : []));
    const last = standing.at(-1) ?? "";
    expect(standing.length).toBeGreaterThan(1);
    await select(last, words, words);
    await letter.page.getByRole("button", { name: /Copy quotation/ }).click();
    await expect.poll(letter.clipboard).toContain(words);
    const address = /#.*(?=\))/.exec(await letter.clipboard())?.[0] ?? "";
    expect(address).toContain("-,");
    await letter.page.goto("about:blank");
    await letter.go(address);
    const place = letter.page.locator(`#${last}`);
    await expect
      .poll(() => place.evaluate((paragraph) => paragraph.getBoundingClientRect().top))
      .toBeLessThan(900);
    expect(await place.evaluate((paragraph) => paragraph.getBoundingClientRect().bottom)).toBeGreaterThan(0);
  });

  it("can still be copied while a touch of the button ends the selection", async () => {
    await letter.go();
    await select("p8", "Core groups are", "regular basis");
    const copyButton = letter.page.getByRole("button", { name: "Copy quotation from paragraph 8" });
    await copyButton.waitFor();
    await letter.page.evaluate(() => {
      getSelection()?.removeAllRanges();
      [...document.querySelectorAll("button")]
        .find((one) => one.textContent?.startsWith("Copy quot"))
        ?.click();
    });
    await expect.poll(letter.clipboard).toContain("‘Core groups are being held on a regular basis’");
    await copyButton.waitFor({ state: "hidden" });
  });

  it("are not offered across two paragraphs", async () => {
    await letter.go();
    await letter.page.evaluate(() => {
      const [first, second] = [document.getElementById("p6"), document.getElementById("p7")];
      if (first?.lastChild && second?.lastChild) {
        getSelection()?.setBaseAndExtent(first.lastChild, 3, second.lastChild, 9);
      }
    });
    // The change of selection is announced before the next frame but one.
    await letter.page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    expect(await letter.page.getByRole("button", { name: /Copy quotation/ }).count()).toBe(0);
  });
});
