/**
 * Property tests try the same values on every run, so that a failure is the change's and can be had again.
 * `SEED=random npm test -- --only unit` goes looking for others, `SEED=…` takes one that was found.
 */
import fc from 'fast-check';

const said = process.env['SEED'];
if (said !== 'random') fc.configureGlobal({ seed: Number(said ?? 522) });
