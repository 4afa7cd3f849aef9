/// <reference path="./legacy.d.cts" />
import { Scoped } from './legacy.cjs';
import type { Unit } from "./legacy.cjs";

export interface Shape {
  width: number;
  height: number;
  unit?: Unit | import('./legacy.cjs').Unit;
}

/** See './legacy' for the old one. */
export function area(shape: Shape): number;
export { scope } from './legacy.cjs';
