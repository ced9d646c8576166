/** The part of XPath that XLSForm questionnaires use in relevant, constraint, calculation and choice_filter. */
grammar XPathExpression;

start
    : expression EOF
    ;

expression
    : '-' expression                                        # Negation
    | expression operator=('*' | 'div' | 'mod') expression  # Multiplication
    | expression operator=('+' | '-') expression            # Addition
    | expression operator=('<' | '<=' | '>' | '>=') expression # Order
    | expression operator=('=' | '!=') expression           # Equality
    | expression 'and' expression                           # Conjunction
    | expression 'or' expression                            # Disjunction
    | NAME '(' (expression (',' expression)*)? ')'          # Call
    | ANSWER                                                # Answer
    | '.'                                                   # Current
    | NUMBER                                                # Number
    | TEXT                                                  # Text
    | NAME                                                  # Column
    | '(' expression ')'                                    # Grouped
    ;

ANSWER : '${' SPACE* NAME_PART SPACE* '}' ;
NUMBER : DIGIT+ ('.' DIGIT*)? | '.' DIGIT+ ;
TEXT   : '"' ~'"'* '"' | '\'' ~'\''* '\'' ;
NAME   : NAME_PART (':' NAME_PART)? ;

fragment NAME_PART : [\p{L}_] [\p{L}\p{N}_.-]* ;
fragment DIGIT : [0-9] ;
fragment SPACE : [ \t\r\n\u00A0] ;

WHITESPACE : SPACE+ -> skip ;
