// A program that requires one package in every form there is, and prints what it got each time.

/** What of a value must be the same however it was loaded. */
const show = `const show = (value) => {
  if (value === null) return 'null';
  if (typeof value === 'function') return \`function/\${value.length}\`;
  return typeof value === 'object' ? \`object \${Object.keys(value).sort().slice(0, 40)}\` : typeof value;
};
`;

/** `members` are names of the package's exports that may be variables. */
export function importingProgram(name, members) {
  const required = `require('${name}')`;
  let text = `${show}const whole = ${required};\n`;
  if (members.length > 0) {
    const first = members[0];
    text += `const { ${members.map((member, i) => `${member}: part${i}`).join(', ')} } = ${required};\n`;
    text += `const member = ${required}.${first};\n`;
    text += `console.log([${members.map((_, i) => `part${i}`).join(', ')}].map(show), show(member));\n`;
    text += `console.log(member === whole.${first}, show(${required}.${first}));\n`;
    text += `console.log(${members.map((each) => `show(whole.${each})`).join(', ')});\n`;
  }
  text += `console.log(show(whole), whole === ${required}, typeof ${required}, show({ ...${required} }));\n`;
  text += `exports.again = ${required};\nconsole.log(exports.again === whole);\n`;
  text += `function lazy() {\n  return ${required};\n}\nconsole.log(lazy() === whole);\n`;
  return `${text}process.exit(0);\n`;
}
