/// <reference path="./legacy.d.ts" />
import { Scoped } from './legacy';
import type { Unit } from "./legacy.js";

export interface Shape {
  width: number;
  height: number;
  unit?: Unit | import('./legacy').Unit;
}

/** See './legacy' for the old one. */
export function area(shape: Shape): number;
export { scope } from './legacy';
