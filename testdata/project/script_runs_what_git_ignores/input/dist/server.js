console.log('bundle', typeof require);
