/** Under which keys a user's decisions about names are remembered from file to file. */
import { scamTypeKey } from '../cases/scamTypes';
import { fold } from '../cases/text';
import { labelKey } from './labels';

export function typeMemoryKey(text: string): string {
  return scamTypeKey(text);
}

/** @param province the province in which the file's names were looked up; empty for none */
export function areaMemoryKey(key: string, province: string): string {
  return `${labelKey(key)}|${fold(province)}`;
}
