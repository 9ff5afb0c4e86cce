import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { html } from "../../layouts/html.ts";

describe("the html tag", () => {
  it("escapes every text, in content and in attributes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(String(html`<p title="${text}">${text}</p>`)).not.toMatch(/<(?!p title="|\/p>$)/);
        expect(String(html`<p title="${text}"></p>`).split('"')).toHaveLength(3);
      }),
    );
  });

  it("keeps markup that it made itself, alone and in lists", () => {
    const items = ["a", "<b>"].map((text) => html`<li>${text}</li>`);
    expect(String(html`<ul>${items}</ul>`)).toBe("<ul><li>a</li><li>&lt;b&gt;</li></ul>");
  });

  it("leaves nothing of what is not there", () => {
    expect(String(html`<p>${false}${null}${undefined}${0}</p>`)).toBe("<p>0</p>");
  });

  it("has no way for a letter's text to run as a template", () => {
    expect(String(html`<p>${"{{ site }} {% raw %}"}</p>`)).toBe("<p>{{ site }} {% raw %}</p>");
  });
});
