/** Knows what differs between two versions of a questionnaire, and what that means for answers collected already. */
package org.uyum.questionnaire.differences;
