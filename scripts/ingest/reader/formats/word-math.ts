/** Simple formulas of a Word file on one line: figures, fractions, raised and lowered parts (22.1). */
import type { Piece } from "./word-content.ts";
import { childOf, elementsOf, textIn, type XmlElement } from "./word-xml.ts";

export type MathPart = { text: string; position: Piece["position"] };

/** Parts of a formula that contain others and add nothing of their own. */
const containers = new Set([
  "m:oMath",
  "m:oMathPara",
  "m:e",
  "m:num",
  "m:den",
  "m:sup",
  "m:sub",
  "m:r",
  "m:box",
]);

/**
 * The parts of a formula in order. What cannot be written on one line, a matrix or a root, say, is left out, and its text
 * is not added to `seen`.
 */
export function mathParts(element: XmlElement, seen: Set<XmlElement>): MathPart[] {
  return elementsOf(element).flatMap((child): MathPart[] => {
    const part = (name: string): MathPart[] => {
      const inner = childOf(child, name);
      return inner ? mathParts(inner, seen) : [];
    };
    const all = (name: string, position: Piece["position"]): MathPart[] =>
      part(name).map(({ text }) => ({ text, position }));
    switch (child.name) {
      case "m:t":
        seen.add(child);
        return [level(textIn(child))];
      case "m:f":
        return [...part("m:num"), level("/"), ...part("m:den")];
      case "m:sSup":
        return [...part("m:e"), ...all("m:sup", "raised")];
      case "m:sSub":
        return [...part("m:e"), ...all("m:sub", "lowered")];
      case "m:sSubSup":
        return [...part("m:e"), ...all("m:sub", "lowered"), ...all("m:sup", "raised")];
      default:
        return containers.has(child.name) ? mathParts(child, seen) : [];
    }
  });
}

const level = (text: string): MathPart => ({ text, position: "level" });
