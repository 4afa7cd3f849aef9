import * as core from '@mono/core';
import { upper } from '@mono/core/lib/text.js';
import { version, light } from 'tints';

export const banner = (name) => core.paint(upper(light(name)));

export const versions = () => [version, core.tints];
