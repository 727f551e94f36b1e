"""From a document to the record of a meeting: one spaCy pipeline, one component for each question."""
