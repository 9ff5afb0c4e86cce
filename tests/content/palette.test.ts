/** Colours of an archive’s own: whatever the accent, words can be read. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  contrast,
  grounds,
  lowestContrast,
  nearestAccent,
  palettesOf,
} from "../../scripts/content/palette.ts";
import { readSettings } from "../../scripts/content/settings.ts";
import { projectFolder } from "../support/folders.ts";

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, "0")}`);
const tokens = await readFile(join(projectFolder, "layouts/styles/tokens.css"), "utf8");
/** The value of a colour in the light and in the dark. */
const token = (name: string): string[] =>
  [...tokens.matchAll(new RegExp(`--${name}: (#\\w{6});`, "g"))].map(([, value = ""]) => value);

describe("contrast", () => {
  test.each([
    ["#000000", "#ffffff", 21],
    ["#777777", "#ffffff", 4.48],
    ["#123456", "#123456", 1],
  ])("of %s and %s is %d", (one, other, expected) => {
    expect(contrast(one, other)).toBeCloseTo(expected, 2);
    expect(contrast(other, one)).toBeCloseTo(expected, 2);
  });
});

describe("a palette", () => {
  test("has the grounds of the styles", () => {
    for (const [name, value] of Object.entries(grounds.light)) expect(token(name)[0]).toBe(value);
    for (const [name, value] of Object.entries(grounds.dark)) expect(token(name)[1]).toBe(value);
  });

  test("of any accent lets words be read at 7 to 1, in the light and in the dark", () => {
    const [ink = [], paper = []] = [token("ink"), token("paper")];
    fc.assert(
      fc.property(colour, (chosen) => {
        const { light, dark } = palettesOf(nearestAccent(chosen));
        for (const [palette, on, index] of [
          [light, grounds.light, 0],
          [dark, grounds.dark, 1],
        ] as const) {
          expect(lowestContrast(palette.accent, on)).toBeGreaterThanOrEqual(7);
          for (const shade of ["shade-1", "shade-2"] as const) {
            expect(contrast(palette[shade], ink[index] ?? "")).toBeGreaterThanOrEqual(7);
          }
          for (const shade of ["shade-3", "shade-4"] as const) {
            expect(contrast(palette[shade], paper[index] ?? "")).toBeGreaterThanOrEqual(7);
          }
        }
      }),
    );
  });
});

describe("an accent in site.yaml", () => {
  const settings = (accent: string) =>
    readSettings(
      `name: A\ntagline: B\naddress: https://a.test\nlanguage: en-GB\nreport: mailto:a@a.test\ncolours:\n  accent: ${accent}\n`,
      "site.yaml",
    );

  test("that can be read is taken", () => {
    expect(settings('"#5A1A3C"')).toMatchObject({ settings: { colours: { accent: "#5a1a3c" } } });
  });

  test("that cannot be read is refused with the nearest that can", () => {
    const read = settings('"#e8590c"');
    const message = "problems" in read ? (read.problems[0]?.message ?? "") : "";
    expect(message).toMatch(/^has a contrast of only \d\.\d to what is behind it, and 7 is needed/);
    const nearest = /"(#\w{6})"$/.exec(message)?.[1] ?? "";
    expect(settings(`"${nearest}"`)).toHaveProperty("settings");
  });

  test.each(["#123456", '"blue"'])("that is %s is refused with how to write it", (accent) => {
    expect(settings(accent)).toMatchObject({
      problems: [{ message: expect.stringContaining("quotation marks") }],
    });
  });
});
