import { describe, expect, it } from "vitest";
import { readRegister } from "../../scripts/content/register.ts";
import { authorities } from "../support/reading.ts";
import { ofsted } from "../support/vocabulary.ts";

const head = "slug,name,aliases,gss_code,region,kind,ofsted_urn,abolished,predecessors,acting_bodies";

describe("the register of authorities", () => {
  it("gives each authority with its names, its predecessors and those who act for it", () => {
    const csv = `${head}\nnew-place,New Place,"NP; Place, New",E06000001,London,Unitary Authority,80001,,old-place,New Place Trust\nold-place,Old Place,,E06000002,London,County,,2019-03-31,,\n`;
    expect(readRegister(csv, "authorities.csv", ofsted.register.identifiers)).toEqual({
      authorities: [
        {
          slug: "new-place",
          name: "New Place",
          aliases: ["NP", "Place, New"],
          gssCode: "E06000001",
          region: "London",
          kind: "Unitary Authority",
          identifiers: { ofstedUrn: "80001" },
          abolished: null,
          predecessors: ["old-place"],
          actingBodies: ["New Place Trust"],
        },
        expect.objectContaining({
          slug: "old-place",
          abolished: "2019-03-31",
          identifiers: { ofstedUrn: null },
        }),
      ],
    });
  });

  it("that ships with the project has every authority of England once", () => {
    expect(authorities.length).toBeGreaterThan(150);
    expect(new Set(authorities.map(({ slug }) => slug)).size).toBe(authorities.length);
  });

  it.each([
    ["a column that is missing", "slug,name\na,A\n", 1, null, /^lacks the columns aliases, gss_code/],
    ["an invalid slug", `${head}\nNew Place,A,,,London,,,,,\n`, 2, "slug", /^must be words in lower case/],
    ["a name that is missing", `${head}\na,,,,London,,,,,\n`, 2, "name", /^must not be empty/],
    ["an invalid code", `${head}\na,A,,X1,London,,,,,\n`, 2, "gss_code", /^must be a GSS code/],
    ["an invalid day", `${head}\na,A,,,London,,,2019-02-30,,\n`, 2, "abolished", /^must be the last day/],
    [
      "a comma that is not quoted",
      `${head}\na,A, B,,,London,,,,,\n`,
      2,
      null,
      /^has 11 cells where there should be 10/,
    ],
    [
      "a slug that is there twice",
      `${head}\na,A,,,London,,,,,\na,B,,,London,,,,,\n`,
      3,
      "slug",
      /^a is already the slug of line 2/,
    ],
    [
      "a predecessor that is unknown",
      `${head}\na,A,,,London,,,,b,\n`,
      2,
      "predecessors",
      /^b is not the slug of an authority/,
    ],
    ["a quotation mark that is not closed", `${head}\na,"A,,,London,,,,,\n`, 2, null, /^is not valid CSV/],
  ])("names file and line of %s", (_, csv, line, field, message) => {
    expect(readRegister(csv, "authorities.csv")).toEqual({
      problems: [{ file: "authorities.csv", line, field, message: expect.stringMatching(message) }],
    });
  });
});
