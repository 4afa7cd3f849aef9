// this folder was migrated last year
export default 'already an ES module';
