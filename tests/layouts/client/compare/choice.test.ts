import { expect, it } from "vitest";
import { readChoice } from "../../../../layouts/client/compare/choice.ts";

it.each([
  ["letter=leeds/2019-01-29-focused-visit&with=leeds/2021-05-06-focused-visit", "letters"],
  ["theme=early-help&authority=leeds&with=york", "authorities"],
  ["", null],
  ["letter=leeds/2019-01-29-focused-visit", null],
  ["letter=leeds/2019-01-29-focused-visit&with=leeds/2019-01-29-focused-visit", null],
  ["letter=//elsewhere.example/a&with=leeds/2019-01-29-focused-visit", null],
  ["letter=../../data&with=leeds/2019-01-29-focused-visit", null],
  ["theme=early-help&authority=leeds&with=leeds", null],
  ["authority=leeds&with=york", null],
])("the address ?%s asks for a comparison of %s", (address, kind) => {
  expect(readChoice(new URLSearchParams(address))?.kind ?? null).toBe(kind);
});
