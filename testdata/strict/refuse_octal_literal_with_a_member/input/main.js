console.log(07.toString(), 010.constructor === Number);
