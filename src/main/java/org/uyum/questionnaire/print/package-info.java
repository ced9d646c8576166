/** Prints questionnaires as blank forms for interviews on paper. */
package org.uyum.questionnaire.print;
