console.log('log is loaded');
