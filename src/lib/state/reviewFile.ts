/** A file under review, its open questions, and how far its reading is. */
import { answerIn } from '../intake/answers';
import type {
  Changes,
  Choice,
  Counts,
  FileReading,
  FileRefusal,
  Progress,
  Question
} from '../intake/reading';

/** A file in the review. */
export interface ReviewFile {
  readonly key: number;
  readonly name: string;
  readonly bytes: number;
  readonly result: FileReading | FileRefusal;
  readonly changes: Changes;
  /** SHA-256 of the bytes; empty when they cannot be read */
  readonly hash: string;
  /** the kept file that is being read again, if it is one */
  readonly kept: string | null;
  /** choices of an earlier file of this layout, by which it was read */
  readonly known?: Changes | undefined;
  /** every question the file ever asked, so that an answer can be seen and changed */
  readonly asked: readonly Question[];
}

/** A file that was just read. */
export function reviewFile(key: number, file: File, result: FileReading | FileRefusal): ReviewFile {
  return {
    key,
    name: file.name,
    bytes: file.size,
    result,
    changes: (result.ok && result.known) || {},
    known: result.ok ? result.known : undefined,
    hash: '',
    kept: null,
    asked: result.ok ? result.questions : []
  };
}

/** The changes without the choices of how columns are read; coding, sheets and corrections stay. */
export function withoutChoices({ encoding, repairMojibake, sheets, names, corrections }: Changes): Changes {
  return {
    ...(encoding ? { encoding } : {}),
    ...(repairMojibake ? { repairMojibake } : {}),
    ...(sheets ? { sheets } : {}),
    ...(names ? { names } : {}),
    ...(corrections ? { corrections } : {})
  };
}

/** The counts of all files together. */
export function sumOf(readings: readonly FileReading[]): Counts {
  return readings.reduce<Counts>(
    (sum, { counts }) => ({
      rows: sum.rows + counts.rows,
      accepted: sum.accepted + counts.accepted,
      rejected: sum.rejected + counts.rejected,
      totals: sum.totals + counts.totals
    }),
    { rows: 0, accepted: 0, rejected: 0, totals: 0 }
  );
}

export interface ReviewProgress {
  readonly name: string;
  /** of the whole file, 0 to 1; never goes back */
  readonly fraction: number;
  /** rows read so far, and how many there are; 0 while that is not known */
  readonly rows: number;
  readonly of: number;
}

/** Where each stage begins and ends in a file's progress, by what it takes of the time. */
const STAGES = { decode: [0, 0.1], parse: [0.1, 0.45], read: [0.45, 1] } as const;

/** Progress of one stage as progress of the whole file. */
export function progressOf(name: string, { stage, done, total }: Progress): ReviewProgress {
  const [from, to] = STAGES[stage];
  const reading = stage === 'read';
  return {
    name,
    fraction: from + (to - from) * (total > 0 ? Math.min(1, done / total) : 0),
    rows: reading ? done : 0,
    of: reading ? total : 0
  };
}

/** Questions of a file that the user has yet to answer. */
export function openQuestions(file: ReviewFile): number {
  return file.asked.filter((question) => answerTo(file, question) === null).length;
}

/** What the user answered, or `null`. A question about a column they turned off needs no answer. */
export function answerTo(file: ReviewFile, question: Question): Choice | 'off' | null {
  const answer = answerIn(file.changes, question);
  const columns = file.result.ok ? file.result.reading.columns : [];
  if (answer === 'not-a-date' || (columns[question.column]?.meaning ?? 'ignore') !== 'ignore') return answer;
  return 'off';
}
