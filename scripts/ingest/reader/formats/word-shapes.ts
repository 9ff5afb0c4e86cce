/** Drawings of a Word file: text boxes, and shapes of which something has to be said. */
import { type Colour, shapeFill } from "./word-colours.ts";
import { childOf, childrenOf, elementsOf, type XmlElement } from "./word-xml.ts";

export type WordShapes = {
  /** Text boxes with the colour of their shape; null where it has none. */
  boxes: { content: XmlElement; fill: Colour | "unknown" | null }[];
  /** What the drawing shows and nobody can read. */
  remarks: string[];
};

const shapeNames = /^(?:wps:wsp|v:(?:shape|rect|roundrect|oval))$/;

/** The text boxes of a drawing, and what to report about it. */
export function shapesIn(element: XmlElement): WordShapes {
  const found: WordShapes = { boxes: [], remarks: [] };
  collect(element, null, found);
  return found;
}

function collect(element: XmlElement, shape: XmlElement | null, found: WordShapes): void {
  for (const child of elementsOf(element)) {
    const inner = shapeNames.test(child.name) ? child : shape;
    if (child.name === "w:txbxContent") found.boxes.push({ content: child, fill: shapeFill(shape) });
    else if (child.name === "mc:AlternateContent") collect(chosenShape(child), inner, found);
    else {
      const remark = remarkOn(child);
      if (remark) found.remarks.push(remark);
      collect(child, inner, found);
    }
  }
}

function chosenShape(alternatives: XmlElement): XmlElement {
  return childrenOf(alternatives, "mc:Choice")[0] ?? childOf(alternatives, "mc:Fallback") ?? alternatives;
}

function remarkOn(element: XmlElement): string | null {
  switch (element.name) {
    case "v:textpath": {
      const text = element.attributes.get("string");
      return text ? `‘${text}’ is drawn across the page and left out` : null;
    }
    case "c:chart":
      return "a chart is left out; check whether the letter says in words what it shows";
    case "dgm:relIds":
      return "a diagram and its words are left out; check whether the letter has them elsewhere";
    case "wp:anchor":
      return coversText(element)
        ? "a filled shape covers part of the page; check whether it hides words, and remove those that must not be read"
        : null;
    default:
      return null;
  }
}

/** Whether a shape without words, filled with one colour, lies in front of the text. */
function coversText(anchor: XmlElement): boolean {
  if (/^(?:1|true)$/.test(anchor.attributes.get("behindDoc") ?? "")) return false;
  const shapes = shapesNamed(anchor, "wps:wsp");
  return shapes.some(
    (shape) => childOf(shape, "wps:txbx") === null && Array.isArray(shapeFill(shape)) && !isLine(shape),
  );
}

function shapesNamed(element: XmlElement, name: string): XmlElement[] {
  return elementsOf(element).flatMap((child) => (child.name === name ? [child] : shapesNamed(child, name)));
}

function isLine(shape: XmlElement): boolean {
  const geometry = childOf(childOf(shape, "wps:spPr"), "a:prstGeom");
  return /^(?:line|.*Connector\d)$/.test(geometry?.attributes.get("prst") ?? "");
}
