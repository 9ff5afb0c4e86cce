import { describe, expect, it } from "vitest";
import { letterList, letterListOfOne } from "../../../layouts/components/letter-list.ts";
import { letterEntry, scopeView } from "../../../scripts/site/views/letter-entry.ts";
import { letterOf, recordWith } from "../../support/archives.ts";

describe("the scope of a letter in a list", () => {
  it.each([
    ["Inspectors looked at the local authority’s arrangements for ", "care leavers."],
    ["Inspectors reviewed the local authority’s arrangements to ", "support care leavers."],
    ["Inspectors looked at ", "how the local authority supports children in need."],
    ["During this visit, inspectors evaluated ", "the quality of plans."],
    ["This visit focused specifically on ", "children who go missing."],
    ["The monitoring visit concentrated on ", "case recording."],
    ["", "The focus of this visit was on permanence."],
  ])("is split after ‘%s’", (lead, subject) => {
    expect(scopeView(lead + subject)).toEqual({ lead, subject });
  });
});

describe("a letter in a list", () => {
  const letter = letterOf(
    recordWith({
      scope: "Inspectors looked at the local authority’s arrangements for care leavers & others.",
      judgement: { grade: "inadequate", date: "2018-03", scope: "part" },
    }),
  );

  it("says what inspectors looked at and which judgement it names, and not its title again", () => {
    const list = String(letterList([letterEntry(letter)]));
    expect(list).toContain("Leeds: focused visit, ");
    expect(list).toContain(
      'arrangements for <span class="scope-subject">care leavers &amp; others.</span></p>',
    );
    expect(list).toContain("Earlier judgement: Inadequate, March 2018 (some services)");
    expect(list).not.toContain(letter.title);
  });

  it("does not repeat the authority on the authority’s own page", () => {
    expect(String(letterListOfOne([letterEntry(letter)]))).not.toContain("Leeds");
  });

  it("says nothing in place of what it does not have", () => {
    const bare = letterOf(recordWith({ scope: null, judgement: null }));
    expect(String(letterList([letterEntry(bare)]))).not.toMatch(/<p|<svg/);
  });
});
