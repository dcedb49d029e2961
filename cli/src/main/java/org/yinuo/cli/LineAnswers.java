package org.yinuo.cli;

import tools.jackson.databind.node.ObjectNode;

/// Answers one line of a batch: `{"id": …, "result": …}` or `{"id": …, "error": "…"}`.
interface LineAnswers {

    /// Never throws for what a line says; an unusable line is answered with its error.
    ObjectNode answer(String line);
}
