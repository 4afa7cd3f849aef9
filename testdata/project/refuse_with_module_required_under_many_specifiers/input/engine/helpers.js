exports.bold = (text) => `**${text}**`;
