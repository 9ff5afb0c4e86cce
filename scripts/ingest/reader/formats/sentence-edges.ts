/** What the edges of a line show of the sentence that it is part of. */

const sentenceEnd = /[.:;?!]['’”")\]]*$|[.?!]\s\([^()]+\)$/;
const goesOnFromBefore = /^[\p{Ll}(%,;)]/u;

/** Whether a text ends where a sentence, or the lead-in of a list, may end; what follows it in brackets is part of it. */
export function endsSentence(text: string): boolean {
  return sentenceEnd.test(text);
}

/** Whether a text ends where no sentence can: after a comma, within a word, or after a word that something has to follow. */
export function breaksOff(text: string): boolean {
  return /(?:,|\p{L}[-‐‑]|\b(?:and|or|the|an?|of|to|in|for|with|by|at|from|that|which|their|its|his|her|is|are|was|were|has|have|on|as|not))$/u.test(
    text,
  );
}

/** Whether a text begins as only the middle of a sentence does: with a lower-case letter or an open bracket. */
export function beginsInSentence(text: string): boolean {
  return goesOnFromBefore.test(text);
}
