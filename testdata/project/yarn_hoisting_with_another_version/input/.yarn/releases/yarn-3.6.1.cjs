#!/usr/bin/env node
require('module');
