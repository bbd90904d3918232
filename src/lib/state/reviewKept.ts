/** Between the review and the kept files: a kept file under review again, and files on their way to be kept. */
import { withoutAnswers } from '../intake/answers';
import { intake } from './intake';
import { useKept } from './kept.svelte';
import type { KeptFile } from './keptFile';
import type { Incoming } from './keptImport';
import { sideId } from './overlaps';
import type { ReviewFile } from './reviewFile';

/** A kept file read again by the user's own choices; `null` when its bytes are gone. @throws AbortError */
export async function reopened(file: KeptFile, key: number, signal: AbortSignal): Promise<ReviewFile | null> {
  const original = await useKept().original(file.id);
  if (!original) return null;
  const { id, name, size: bytes, changes, names, hash } = file;
  // What was asked before is asked again, with the answer given then.
  const plain = await intake().readAs(original, withoutAnswers(changes), names, signal);
  const result = plain.id === undefined ? plain : await intake().reread(plain.id, changes, undefined, signal);
  const questions = [plain, result].flatMap((answer) => (answer.ok ? answer.questions : []));
  const asked = new Map(questions.map((question) => [`${question.kind}${question.column}`, question]));
  return { key, name, bytes, result, changes, hash, kept: id, asked: [...asked.values()] };
}

/** What is imported, with the bytes just as they were read. */
export async function incomingOf(files: readonly ReviewFile[]): Promise<Incoming[]> {
  const out: Incoming[] = [];
  for (const file of files) {
    const { result, changes, hash } = file;
    if (!result.ok) continue;
    const bytes = file.kept !== null || result.id === undefined ? null : await intake().bytes(result.id);
    const names = (file.kept === null ? undefined : useKept().fileOf(file.kept)?.names) ?? intake().known;
    out.push({
      side: sideId(file),
      reading: result,
      changes,
      names,
      hash,
      bytes: bytes && new Blob([bytes])
    });
  }
  return out;
}
