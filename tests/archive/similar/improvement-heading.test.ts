import { expect, it } from "vitest";
import { isImprovementHeading } from "../../../scripts/archive/similar/improvement-heading.ts";

it.each([
  ["What needs to improve in this area of social work practice", true],
  ["What does the local authority need to improve?", true],
  ["Areas for improvement", true],
  ["Area for priority action", true],
  ["Priority actions", true],
  ["Main findings", false],
  ["Headline findings", false],
  ["Improvements since the last visit", false],
])("“%s” is over what must improve: %s", (heading, expected) => {
  expect(isImprovementHeading(heading)).toBe(expected);
});
