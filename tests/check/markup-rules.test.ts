import { HtmlValidate } from "html-validate";
import { expect, test } from "vitest";
import { rulesOn } from "../../scripts/check/markup.ts";
import { rulesOff } from "../../scripts/check/markup-rules.ts";

const presets = ["recommended", "standard", "a11y", "document"].map((name) => `html-validate:${name}`);

test("every rule of html-validate’s presets is on, or off with a reason", () => {
  const config = new HtmlValidate({ root: true, extends: presets })
    .getConfigForSync("x.html")
    .getConfigData();
  const known = Object.keys("rules" in config ? config.rules! : {});
  expect(known.length).toBeGreaterThan(80);
  expect([...rulesOn(), ...Object.keys(rulesOff)].sort()).toEqual(known.sort());
  for (const reason of Object.values(rulesOff)) expect(reason.length).toBeGreaterThan(30);
});
