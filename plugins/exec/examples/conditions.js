#!/usr/bin/env node
// A label program: a statement that speaks of conditions (only if, provided that, 除非, 前提) gets the stance neutral, since its
// holder has not decided. Needs nothing but Node.js. Offsets of the protocol are code points, those of JavaScript strings are
// not; this program only reads quotes, so it need not convert any.
'use strict';
const readline = require('readline');

const CONDITION = /\bonly if\b|\bunless\b|\bprovided that\b|\bon condition that\b|除非|前提|只要|條件是|条件是/i;
const say = (answer) => process.stdout.write(JSON.stringify(answer) + '\n');
const label = (request) =>
  request.statements
    .filter((statement) => CONDITION.test(statement.quote))
    .map((statement) => ({ id: statement.id, stance: 'neutral', confidence: 0.6 }));

let greeted = false;
readline.createInterface({ input: process.stdin }).on('line', (line) => {
  const request = JSON.parse(line);
  if (!greeted) {
    greeted = true;
    return say({ polylogue: 'hello', protocol: 1, name: 'conditions', phases: ['label'] });
  }
  try {
    say({ id: request.id, statements: label(request) });
  } catch (error) {
    say({ id: request.id, error: String(error) });
  }
});
