/** Reads the XML of a Word file’s parts into a tree whose names do not depend on the prefixes that a program chose. */
import { Parser } from "htmlparser2";

export type XmlNode = XmlElement | string;

export type XmlElement = {
  /** Its name with the prefix that Word itself uses (`w:p`), whatever prefix the file has. */
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: XmlNode[];
};

/** The namespaces of ECMA-376 part 1 (transitional and strict) and of Word’s own extensions, with Word’s prefixes. */
const prefixes: readonly [RegExp, string][] = [
  [/(?:\/wordprocessingml\/2006|\/wordprocessingml)\/main$/, "w"],
  [/\/markup-compatibility\/2006$/, "mc"],
  [/\/officeDocument(?:\/2006)?\/relationships$/, "r"],
  [/\/package\/2006\/relationships$/, "rel"],
  [/\/package\/2006\/content-types$/, "ct"],
  [/\/officeDocument(?:\/2006)?\/math$/, "m"],
  [/\/drawingml(?:\/2006)?\/main$/, "a"],
  [/\/drawingml(?:\/2006)?\/wordprocessingDrawing$/i, "wp"],
  [/\/drawingml(?:\/2006)?\/chart$/, "c"],
  [/\/drawingml(?:\/2006)?\/diagram$/, "dgm"],
  [/\/drawingml(?:\/2006)?\/picture$/, "pic"],
  [/\/word\/2010\/wordprocessingShape$/, "wps"],
  [/\/word\/2010\/wordml$/, "w14"],
  [/^urn:schemas-microsoft-com:vml$/, "v"],
];

/** The prefix that Word uses for a namespace; one that is none of Word’s gets a prefix that no name here has. */
function prefixOf(namespace: string): string {
  return prefixes.find(([pattern]) => pattern.test(namespace))?.[1] ?? "other";
}

type Scope = ReadonlyMap<string, string>;

/**
 * The root element of an XML text; null where the text is not XML that is whole: it has no element, or one that is not
 * closed.
 */
export function parseXml(xml: string): XmlElement | null {
  const root: XmlElement = { name: "", attributes: new Map(), children: [] };
  const open: { element: XmlElement; scope: Scope }[] = [{ element: root, scope: new Map() }];
  let whole = true;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const parent = open.at(-1);
        if (!parent) return;
        const scope = scopeOf(attributes, parent.scope);
        const element = {
          name: nameIn(scope, name, true),
          attributes: new Map(
            Object.entries(attributes).map(([key, value]) => [nameIn(scope, key, false), value]),
          ),
          children: [],
        };
        parent.element.children.push(element);
        open.push({ element, scope });
      },
      onclosetag(_, implied) {
        // It is implied by `/>` too; else the element was left open.
        if (implied && xml[parser.endIndex - 1] !== "/") whole = false;
        open.pop();
      },
      ontext(text) {
        const { children } = open.at(-1)?.element ?? root;
        const last = children.length - 1;
        // The parser reports the text before and after an entity in parts.
        if (typeof children[last] === "string") children[last] += text;
        else children.push(text);
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return whole ? (elementsOf(root)[0] ?? null) : null;
}

function scopeOf(attributes: Readonly<Record<string, string>>, outer: Scope): Scope {
  const declared = Object.entries(attributes).filter(([name]) => /^xmlns(?::|$)/.test(name));
  if (declared.length === 0) return outer;
  return new Map([
    ...outer,
    ...declared.map(([name, uri]): [string, string] => [name.slice("xmlns:".length), prefixOf(uri)]),
  ]);
}

/** A name with Word’s prefix; an attribute without one belongs to its element and stays as it is. */
function nameIn(scope: Scope, name: string, isElement: boolean): string {
  const colon = name.indexOf(":");
  if (colon < 0) {
    const prefix = isElement ? scope.get("") : undefined;
    return prefix === undefined ? name : `${prefix}:${name}`;
  }
  const prefix = name.slice(0, colon);
  return `${scope.get(prefix) ?? prefix}:${name.slice(colon + 1)}`;
}

/** The elements among an element’s children. */
export function elementsOf(element: XmlElement | null | undefined): XmlElement[] {
  return element?.children.filter((child) => typeof child !== "string") ?? [];
}

/** The first child of a name, or null. */
export function childOf(element: XmlElement | null | undefined, name: string): XmlElement | null {
  for (const child of element?.children ?? []) {
    if (typeof child !== "string" && child.name === name) return child;
  }
  return null;
}

/** All children of a name. */
export function childrenOf(element: XmlElement | null | undefined, name: string): XmlElement[] {
  return elementsOf(element).filter((child) => child.name === name);
}

/** The value of an element’s child: `w:val` of `<w:pStyle w:val="Heading1"/>`; null where there is none. */
export function valOf(element: XmlElement | null | undefined, child: string): string | null {
  return childOf(element, child)?.attributes.get("w:val") ?? null;
}

/** Whether a property is on: present without a value, or with one that does not say no (17.17.4); null without it. */
export function isOn(element: XmlElement | null | undefined, child: string): boolean | null {
  const property = childOf(element, child);
  return property && !["0", "false", "off", "none"].includes(property.attributes.get("w:val") ?? "");
}

/** The text inside an element. */
export function textIn(element: XmlElement): string {
  return element.children.map((child) => (typeof child === "string" ? child : textIn(child))).join("");
}

/** All elements of some names inside an element, in order; those inside one that is found are not looked for. */
export function* findAll(element: XmlElement, names: ReadonlySet<string>): Generator<XmlElement> {
  for (const child of elementsOf(element)) {
    if (names.has(child.name)) yield child;
    else yield* findAll(child, names);
  }
}
