console.log('tokens loads');
