/** The blocks of a PDF’s own structure: which marked content belongs to which paragraph, heading or item. */

/** A block of the structure: its role (`P`, `H1`, `LI`) and its number in the document. */
export type TaggedBlock = { role: string; number: number };

const blockRole = /^(P|H|H[1-6]|LI|Note|FENote|Caption|Title)$/;

/**
 * The block of each marked content of a page.
 * @param structure the page’s structure tree from pdfjs; anything else has no blocks
 * @param blocks count of the blocks of earlier pages, which goes on here
 */
export function contentBlocks(structure: unknown, blocks: { count: number }): Map<number, TaggedBlock> {
  const found = new Map<number, TaggedBlock>();
  collect(structure, null, blocks, found);
  return found;
}

function collect(
  node: unknown,
  block: TaggedBlock | null,
  blocks: { count: number },
  found: Map<number, TaggedBlock>,
): void {
  if (typeof node !== "object" || node === null) return;
  if ("type" in node && node.type === "content" && "id" in node && block) {
    const id = /_mc(\d+)$/.exec(String(node.id))?.[1];
    if (id) found.set(Number(id), block);
    return;
  }
  if (!("children" in node) || !Array.isArray(node.children)) return;
  const role = "role" in node && typeof node.role === "string" ? node.role : "";
  const inside = ownBlock(role, block, blocks);
  for (const child of node.children) collect(child, inside, blocks, found);
}

/** A paragraph inside an item is part of the item; every other block is a new one. */
function ownBlock(role: string, above: TaggedBlock | null, blocks: { count: number }): TaggedBlock | null {
  if (!blockRole.test(role)) return above;
  if (above?.role === "LI" && role === "P") return above;
  blocks.count += 1;
  return { role, number: blocks.count };
}
