console.log('third loads');
