import { it } from 'vitest';
import { khanhHoa, bacGiang } from '../cube/khanhHoa';
import { seen } from './view';
it('p', () => {
  const p = seen(khanhHoa());
  console.log(p.headline, '\n', p.sub, '\n', p.sentence, '\n', JSON.stringify(p.kpis, null, 1));
  for (const f of Object.values(p.figures)) {
    console.log(f.id, '|', f.headline, '|', f.sub, '|', f.unit, '|', f.notes, '|', f.fileStem, '|', f.alt);
    for (const r of f.rows)
      console.log(
        '  ',
        r.key,
        '|',
        r.label,
        '|',
        r.role,
        '|',
        f.columns.map((c) => c.id + '=' + r.cells[c.id]?.text).join(' ; ')
      );
  }
  const b = seen(bacGiang());
  console.log(b.headline, '\n', b.sub, '\n', b.sentence);
  for (const f of Object.values(b.figures)) {
    console.log(f.id, '|', f.headline, '|', f.sub, '|', f.unit, '|', f.notes, '|', f.fileStem, '|', f.alt);
    for (const r of f.rows)
      console.log(
        '  ',
        r.key,
        '|',
        r.label,
        '|',
        r.role,
        '|',
        f.columns.map((c) => c.id + '=' + r.cells[c.id]?.text).join(' ; ')
      );
  }
});
