/** Rejected rows of a file under review, as a file to be corrected elsewhere and dropped back in. */
import { printNumber, type Lang } from '../cases/print';
import { rejectedCsv } from '../export/rejected';
import { save } from '../export/save';
import type { Messages } from '../i18n/vi';
import type { NumberStyle, Returned } from '../intake/reading';
import { intake } from './intake';
import { keepWhole } from './layoutMemory';
import type { ReviewFile } from './reviewFile';

/** Rows of the original that stand more than once among those that came back: `17 (×2)`. */
export function linesTwice({ files, rows }: Returned, lang: Lang): string[] {
  const times = new Map<string, number>();
  for (const { file, of, sheet } of rows) {
    const name = [...(files.length > 1 ? [file] : []), ...(sheet ? [sheet] : []), printNumber(of, lang)].join(
      ', '
    );
    times.set(name, (times.get(name) ?? 0) + 1);
  }
  return [...times].flatMap(([name, count]) => (count > 1 ? `${name} (×${count})` : []));
}

/** Saves them; resolves with the name of the file saved, or `null` when there are none. */
export async function saveRejected(file: ReviewFile, m: Messages): Promise<string | null> {
  const { result, changes } = file;
  if (!result.ok || result.id === undefined) return null;
  const problems = result.problems.filter((problem) => problem.action === 'rejected');
  const places = new Map(
    problems.map(({ row, sheet }) => [`${row}:${sheet ?? ''}`, { row, ...(sheet ? { sheet } : {}) }])
  );
  const styles = Object.fromEntries(
    result.reading.columns.flatMap(({ index, number }): [number, NumberStyle][] =>
      number ? [[index, number.style]] : []
    )
  );
  const rows = await intake().rejected(result.id, changes, styles, [...places.values()]);
  if (!rows || rows.rows.length === 0) return null;
  keepWhole(file);
  const name = m.ui.mend.rejectedFile(file.name.replace(/\.[a-z0-9]{1,5}$/i, ''));
  const text = rejectedCsv(
    file.name,
    rows,
    problems,
    m,
    new Map(result.returned?.rows.map((own) => [own.row, own]))
  );
  save(new Blob([text], { type: 'text/csv;charset=utf-8' }), name);
  return name;
}
