import { describe, expect, it } from "vitest";
import { citationStart } from "../../scripts/letter/citation.ts";
import { letterOf, recordWith } from "../support/archives.ts";
import { settings } from "../support/vocabulary.ts";

const cited = { name: settings.name, address: settings.address, publisher: { name: "Ofsted" } };

const undated = letterOf(recordWith({ letterDate: null }));

describe("the sentence that cites a letter", () => {
  it("has author, title, dates and archive, and leaves place and address to be added", () => {
    expect(citationStart(letterOf(recordWith({})), cited)).toBe(
      "Ofsted, ‘Focused visit to Leeds children’s services’, letter of 4 March 2019 on the visit of 29 to 30 January 2019, Test archive",
    );
  });

  it("has no full stop inside it where the title ends with one", () => {
    expect(citationStart(letterOf(recordWith({ title: "Focused visit to Leeds." })), cited)).toContain(
      "‘Focused visit to Leeds’, letter of",
    );
  });

  it("gives no date to a letter that has none", () => {
    expect(citationStart(undated, cited)).toContain("’, letter on the visit of 29 to 30 January 2019, ");
  });
});
