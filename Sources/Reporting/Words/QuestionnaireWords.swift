/// What the questionnaire and the provenance say.
protocol QuestionnaireWords {}
