enum EvaluationsPart {}
